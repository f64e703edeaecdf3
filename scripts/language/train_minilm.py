"""Trains four layers of all-MiniLM-L6-v2 to tell which cards a demanding reader keeps.

    python train_minilm.py FOLDER ../../bench/ratings.jsonl OUT

FOLDER holds the published model, OUT gets the trained one for convert_minilm.py. A sixth of the texts that nobody had worked with when their cards were judged is left out, so that
`npm run fit:kept` can weigh the model on verdicts it has not seen; after each round the model is tried on them. First come all verdicts, three rounds of them; then, gently, those on
texts nobody had worked with and as many others: what is drafted of a reader's own texts is like those. A round over 11,000 cards takes some six minutes of two processors.
"""

import json
import random
import shutil
import sys

import torch
from safetensors.torch import save_file
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from transformers import AutoModel, AutoTokenizer

LAYERS = 4
WIDTH = 384
# A card is a question with its answer; the few longer ones are cut.
LONGEST = 128
BATCH = 16
# Rounds, and how far a step goes: in the model, in the weights of what it reads.
AT_FIRST = (3, 6e-5, 5e-4)
AT_LAST = (1, 2e-5, 1e-4)
# Two readers differ on some cards in a hundred: none is sure.
DOUBT = 0.05

folder, ratings, out = sys.argv[1:]
torch.manual_seed(0)
random.seed(0)
split = AutoTokenizer.from_pretrained(folder)
model = AutoModel.from_pretrained(folder)
model.encoder.layer = model.encoder.layer[:LAYERS]
for part in model.modules():
    if isinstance(part, torch.nn.Dropout):
        part.p = 0.05
head = torch.nn.Linear(3 * WIDTH, 1)

cards = [
    {"text": line["text"], "stem": card["stem"], "key": str(card["key"]), "kept": bool(card["kept"]), "unseen": line.get("unseen", False)}
    for line in map(json.loads, open(ratings))
    for card in line["cards"]
    if card["kind"] not in ("matching", "ordering")
]
texts = sorted({card["text"] for card in cards if card["unseen"]})
random.Random(1).shuffle(texts)
left_out = texts[: len(texts) // 6]
known = [card for card in cards if card["text"] not in left_out]
tried_on = [card for card in cards if card["text"] in left_out]


def encoded(some):
    """For each card the mean of its question's pieces, that of its answer's, and what stands for both together."""
    pieces = split(
        [card["stem"] for card in some], [card["key"] for card in some], return_tensors="pt", truncation=True, max_length=LONGEST, padding=True
    )
    rows = model(**pieces).last_hidden_state
    there, part = pieces["attention_mask"].bool(), pieces["token_type_ids"].bool()
    asked, told = (there & ~part).float().unsqueeze(-1), (there & part).float().unsqueeze(-1)
    return torch.cat([(rows * asked).sum(1) / asked.sum(1).clamp(min=1), (rows * told).sum(1) / told.sum(1).clamp(min=1), rows[:, 0]], 1)


def encoded_in_turn(some):
    model.eval()
    with torch.no_grad():
        return torch.cat([encoded(some[at : at + 32]) for at in range(0, len(some), 32)])


before = encoded_in_turn(known)
mean, deviation = before.mean(0), before.std(0) + 0.02
score = lambda numbers: head((numbers - mean) / deviation).squeeze(-1)
# from weights on the model as it is, so that the first steps do not undo what it knows
begin = LogisticRegression(C=1e-4, max_iter=300).fit(((before - mean) / deviation).numpy(), [card["kept"] for card in known])
head.weight.data = torch.tensor(begin.coef_, dtype=torch.float32)
head.bias.data = torch.tensor(begin.intercept_, dtype=torch.float32)

trained = [value for name, value in model.named_parameters() if not name.startswith("embeddings") and "pooler" not in name]


def train(some, rounds, rate, head_rate):
    steps = rounds * (len(some) // BATCH + 1)
    optimiser = torch.optim.AdamW([{"params": trained, "lr": rate}, {"params": head.parameters(), "lr": head_rate}], weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: max(0.02, min(1, (step + 1) / 100)) * (1 - step / (steps + 1)))
    for number in range(rounds):
        # cards of about one length together
        order = sorted(some, key=lambda card: (len(card["stem"]) + len(card["key"])) // 30 + random.random() * 1.5)
        batches = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
        random.shuffle(batches)
        model.train()
        for batch in batches:
            wanted = torch.tensor([float(card["kept"]) for card in batch]) * (1 - 2 * DOUBT) + DOUBT
            loss = torch.nn.functional.binary_cross_entropy_with_logits(score(encoded(batch)), wanted)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(trained, 1.0)
            optimiser.step()
            schedule.step()
        with torch.no_grad():
            said = score(encoded_in_turn(tried_on)).numpy()
        area = roc_auc_score([card["kept"] for card in tried_on], said)
        print(f"round {number + 1} of {len(some)}: AUC {area:.3f} on {len(left_out)} texts left out", flush=True)


fresh = [card for card in known if card["unseen"]]
others = [card for card in known if not card["unseen"]]
train(known, *AT_FIRST)
train(fresh + random.sample(others, min(len(others), len(fresh))), *AT_LAST)

weights = {name: value.contiguous() for name, value in model.state_dict().items()}
weights["kept.weight"] = (head.weight[0] / deviation).detach()
weights["kept.bias"] = (head.bias - (head.weight[0] * mean / deviation).sum()).detach()
save_file(weights, f"{out}/model.safetensors")
shutil.copy(f"{folder}/tokenizer.json", out)
json.dump(sorted(left_out), open(f"{out}/left-out.json", "w"))
