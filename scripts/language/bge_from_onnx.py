"""Writes the published bge-small-en-v1.5, which a Java package holds as ONNX, as transformers reads it, for train_card_reader.py.

    python bge_from_onnx.py UNPACKED_JAR FOLDER
"""

import re
import sys

import onnx
import torch
from onnx import numpy_helper
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

jar, folder = sys.argv[1:]
graph = onnx.load(f"{jar}/bge-small-en-v1.5.onnx").graph
tables = {table.name: numpy_helper.to_array(table) for table in graph.initializer}
config = BertConfig(vocab_size=30522, hidden_size=384, num_hidden_layers=12, num_attention_heads=12, intermediate_size=1536, max_position_embeddings=512)
model = BertModel(config, add_pooling_layer=False)
names = model.state_dict().keys()
weights = {name: torch.tensor(table.copy()) for name, table in tables.items() if name in names}
# tables of products lost their names, but the products kept theirs
for node in graph.node:
    place = re.search(r"layer\.(\d+)/(.*)/MatMul", node.name) if node.op_type == "MatMul" else None
    table = next((tables[name] for name in node.input if name in tables), None)
    if place and table is not None:
        weights[f"encoder.layer.{place[1]}.{place[2].replace('/', '.')}.weight"] = torch.tensor(table.T.copy())
model.load_state_dict(weights)
model.save_pretrained(folder)
signs = {f"{name}_token": f"[{name.upper()}]" for name in ("unk", "pad", "cls", "sep", "mask")}
PreTrainedTokenizerFast(tokenizer_file=f"{jar}/bge-small-en-v1.5-tokenizer.json", **signs).save_pretrained(folder)
