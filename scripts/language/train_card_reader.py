"""Trains eight layers of bge-small-en-v1.5 to tell which cards a demanding reader keeps, and which an examiner asks.

    node scripts/run.mjs bench/reader-data.ts /tmp/reader.jsonl
    python train_card_reader.py FOLDER /tmp/reader.jsonl OUT

FOLDER holds the published model, OUT gets the trained one for convert_card_reader.py. The texts that the reader of before was not trained on (OUT/left-out.json, where it is there; else a
sixth of those that nobody had worked with when their cards were judged) are left out, so that `npm run fit:kept` can weigh the model on verdicts it has not seen; now and then the model is
tried on them. First come all verdicts once, then those on texts nobody had worked with twice more, for a reader's own texts are like those, then three times those on cards as they are shown
now, in their passage, with a few of the others. The questions share all layers and have 1,152 weights each of their own; a card's fault, where it is known, is a third question that is asked
in training alone. Of what is asked the end is read, of an answer the beginning.
Some 100,000 pairs take an hour and a quarter of two busy processors (with MALLOC_TRIM_THRESHOLD_ and MALLOC_MMAP_THRESHOLD_ at some gigabytes: else much goes to the system).
"""

import json
import os
import random
import shutil
import sys
from collections import defaultdict

import torch
from safetensors.torch import save_file
from sklearn.metrics import roc_auc_score
from transformers import AutoModel, AutoTokenizer

LAYERS = 8
WIDTH = 384
QUESTIONS = ("kept", "asked")
FAULTS = ("leans", "broken", "wrong", "trivial", "guessable")
# A card is a question with its answer; the few longer ones are cut.
LONGEST = 160
LONGEST_ASKED = 112
BATCH = 16
# How far a step goes: in the model, in the weights of what it reads.
RATE, HEAD_RATE = 6e-5, 6e-4
WARM_UP = 200
# So many verdicts on texts that were worked with go with all others in the second part.
OTHERS = 0.3
# Times that cards as they are shown now come last.
SHOWN = 3
# Two readers differ on some cards in a hundred: none is sure.
DOUBT = 0.05
# The fault counts so much beside the verdict.
FAULT_COUNTS = 0.3
TRIED_EVERY = 800

folder, data, out = sys.argv[1:]
torch.manual_seed(0)
random.seed(0)
split = AutoTokenizer.from_pretrained(folder)
model = AutoModel.from_pretrained(folder)
model.encoder.layer = model.encoder.layer[:LAYERS]
for part in model.modules():
    if isinstance(part, torch.nn.Dropout):
        part.p = 0.05
heads = torch.nn.ModuleDict({question: torch.nn.Linear(3 * WIDTH, 1) for question in QUESTIONS})
fault_head = torch.nn.Linear(3 * WIDTH, 1 + len(FAULTS))
for head in (*heads.values(), fault_head):
    head.weight.data *= 0.1

pairs = [json.loads(line) for line in open(data)]
if os.path.exists(f"{out}/left-out.json"):
    left_out = json.load(open(f"{out}/left-out.json"))
else:
    texts = sorted({pair["text"] for pair in pairs if pair.get("unseen")})
    random.Random(1).shuffle(texts)
    left_out = texts[: len(texts) // 6]
known = [pair for pair in pairs if pair["text"] not in left_out]
tried_on = [pair for pair in pairs if pair["text"] in left_out and pair["question"] == "kept"]


def encoded(some):
    """For each pair the mean of the first text's pieces, that of the second's, and what stands for both together."""
    # of a long question the end is what is asked
    first = [split.decode(split(pair["first"], add_special_tokens=False)["input_ids"][-LONGEST_ASKED:]) for pair in some]
    pieces = split(
        first,
        [pair["second"] for pair in some],
        return_tensors="pt",
        truncation="only_second",
        max_length=LONGEST,
        padding=True,
        return_token_type_ids=True,
    )
    rows = model(**pieces).last_hidden_state
    there, part = pieces["attention_mask"].bool(), pieces["token_type_ids"].bool()
    first, second = (there & ~part).float().unsqueeze(-1), (there & part).float().unsqueeze(-1)
    return torch.cat([(rows * first).sum(1) / first.sum(1).clamp(min=1), (rows * second).sum(1) / second.sum(1).clamp(min=1), rows[:, 0]], 1)


def loss_of(batch):
    question = batch[0]["question"]
    numbers = encoded(batch)
    wanted = torch.tensor([pair["wanted"] for pair in batch], dtype=torch.float32) * (1 - 2 * DOUBT) + DOUBT
    counts = torch.tensor([pair["counts"] for pair in batch], dtype=torch.float32)
    loss = torch.nn.functional.binary_cross_entropy_with_logits(heads[question](numbers).squeeze(-1), wanted, weight=counts)
    if question == "kept":
        faults = torch.tensor([0 if pair["wanted"] else 1 + FAULTS.index(pair["fault"]) if pair.get("fault") in FAULTS else -1 for pair in batch])
        if (faults >= 0).any():
            loss = loss + FAULT_COUNTS * torch.nn.functional.cross_entropy(fault_head(numbers)[faults >= 0], faults[faults >= 0])
    return loss


def batches_of(some):
    of_question = defaultdict(list)
    for pair in some:
        of_question[pair["question"]].append(pair)
    batches = []
    for asked in of_question.values():
        # pairs of about one length together
        asked.sort(key=lambda pair: (len(pair["first"]) + len(pair["second"])) // 30 + random.random() * 1.5)
        batches += [asked[at : at + BATCH] for at in range(0, len(asked), BATCH)]
    random.shuffle(batches)
    return batches


def tried():
    model.eval()
    with torch.no_grad():
        said = torch.cat([heads["kept"](encoded(tried_on[at : at + 32])).squeeze(-1) for at in range(0, len(tried_on), 32)]).numpy()
    model.train()
    return roc_auc_score([pair["wanted"] for pair in tried_on], said)


cards = [pair for pair in known if pair["question"] == "kept"]
asked = [pair for pair in known if pair["question"] == "asked"]
fresh = [card for card in cards if card.get("unseen")]
others = [card for card in cards if not card.get("unseen")]
shown = [card for card in cards if card.get("shown")]
few = random.sample(cards, len(shown) // 5) + random.sample(asked, min(len(asked), len(shown) // 5))
batches = batches_of(cards + asked) + batches_of(fresh * 2 + random.sample(others, int(OTHERS * len(others))) + asked)
batches += [batch for _ in range(SHOWN) for batch in batches_of(shown + few)]
trained = [value for name, value in model.named_parameters() if not name.startswith("embeddings") and "pooler" not in name]
own = [*heads.parameters(), *fault_head.parameters()]
optimiser = torch.optim.AdamW([{"params": trained, "lr": RATE}, {"params": own, "lr": HEAD_RATE}], weight_decay=0.01)
fall = lambda step: max(0.02, min(1, (step + 1) / WARM_UP)) * (1 - step / (len(batches) + 1))
schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, fall)
model.train()
for number, batch in enumerate(batches, 1):
    loss = loss_of(batch)
    optimiser.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(trained, 1.0)
    optimiser.step()
    schedule.step()
    if number % TRIED_EVERY == 0 or number == len(batches):
        print(f"step {number} of {len(batches)}: AUC {tried():.3f} on {len(left_out)} texts left out", flush=True)

weights = {name: value.contiguous() for name, value in model.state_dict().items()}
for question, head in heads.items():
    weights[f"{question}.weight"] = head.weight[0].detach().clone()
    weights[f"{question}.bias"] = head.bias.detach().clone()
save_file(weights, f"{out}/model.safetensors")
shutil.copy(f"{folder}/tokenizer.json", out)
json.dump(sorted(left_out), open(f"{out}/left-out.json", "w"))
