"""Writes resources/language/card-reader.bin: what train_card_reader.py made of bge-small-en-v1.5, in whole numbers.

    python convert_card_reader.py FOLDER ../../resources/language/card-reader.bin

FOLDER holds model.safetensors, tokenizer.json and left-out.json, as train_card_reader.py writes them. The file is laid out as english.bin is (convert.py). Each row of a table has a scale of its own
("NAME.scale"), for rows of a transformer differ more than those of the parser.
"""

import json
import re
import struct
import sys

import numpy
from safetensors.numpy import load_file

LARGEST = 127
# A card is a question with its answer.
LONGEST = 160

folder, out = sys.argv[1:]
weights = load_file(f"{folder}/model.safetensors")
LAYERS = 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layer."))
vocabulary = json.load(open(f"{folder}/tokenizer.json"))["model"]["vocab"]
# English readings need no pieces of other scripts.
kept = [
    (piece, number)
    for piece, number in sorted(vocabulary.items(), key=lambda entry: entry[1])
    if piece in ("[UNK]", "[CLS]", "[SEP]") or re.fullmatch(r"(##)?[a-z0-9]+|[!-~–—‘’“”•…£€°§]", piece)
]

tables: dict[str, numpy.ndarray] = {}


def whole(name: str, values: numpy.ndarray) -> None:
    scale = numpy.abs(values).max(axis=1) / LARGEST
    tables[name] = numpy.round(values / scale[:, None]).astype("<i1")
    tables[f"{name}.scale"] = scale.astype("<f4")


def real(name: str, values: numpy.ndarray) -> None:
    tables[name] = values.astype("<f4")


whole("pieces", weights["embeddings.word_embeddings.weight"][[number for _, number in kept]])
real("places", weights["embeddings.position_embeddings.weight"][:LONGEST])
real("parts", weights["embeddings.token_type_embeddings.weight"])
real("start.gain", weights["embeddings.LayerNorm.weight"])
real("start.shift", weights["embeddings.LayerNorm.bias"])
for n in range(LAYERS):
    layer = f"encoder.layer.{n}"
    asked = ["query", "key", "value"]
    whole(f"{n}.look", numpy.concatenate([weights[f"{layer}.attention.self.{name}.weight"] for name in asked]))
    real(f"{n}.look.b", numpy.concatenate([weights[f"{layer}.attention.self.{name}.bias"] for name in asked]))
    for name, place in (("gather", "attention.output"), ("widen", "intermediate"), ("narrow", "output")):
        whole(f"{n}.{name}", weights[f"{layer}.{place}.dense.weight"])
        real(f"{n}.{name}.b", weights[f"{layer}.{place}.dense.bias"])
        if name != "widen":
            real(f"{n}.{name}.gain", weights[f"{layer}.{place}.LayerNorm.weight"])
            real(f"{n}.{name}.shift", weights[f"{layer}.{place}.LayerNorm.bias"])

QUESTIONS = ("kept", "asked")
for question in QUESTIONS:
    real(question, weights[f"{question}.weight"])

header = {
    "source": "bge-small-en-v1.5, MIT License, Beijing Academy of Artificial Intelligence",
    "layers": LAYERS,
    "start": {question: float(weights[f"{question}.bias"][0]) for question in QUESTIONS},
    "leftOut": json.load(open(f"{folder}/left-out.json")),
    "pieces": [piece for piece, _ in kept],
    "tables": {},
}
body = bytearray()
for name, table in tables.items():
    body.extend(b"\0" * (-len(body) % 8))
    scale = {"scale": 1} if table.dtype.str[1:] == "i1" else {}
    header["tables"][name] = {"at": len(body), "kind": table.dtype.str[1:], "shape": list(table.shape), **scale}
    body.extend(table.tobytes())
text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
text += b" " * (-(len(text) + 4) % 8)
with open(out, "wb") as file:
    file.write(struct.pack("<I", len(text)) + text + body)
print(f"{out}: {4 + len(text) + len(body)} bytes, header {len(text)}, {len(kept)} pieces")
