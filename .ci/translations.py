"""Bring the catalogues of resources/translations up to date with the code, and compile them.

python .ci/translations.py [LANGUAGE ...]    a language that is new gets a catalogue

What is translated stays; what the code no longer says is dropped; what is new is left unfinished.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "mailtracker_gui"
CATALOGUES = ROOT / "resources" / "translations"
CONTEXT = "MailTracker"
LRELEASE = Path(sys.executable).with_name("pyside6-lrelease")
# What is called with literals -> which arguments a user reads.
SPEAKING: dict[str, tuple[int | str, ...]] = {
    "t": (0,),
    "many": (2,),
    "mark": (0,),
    "say": (0,),
    "Trouble": (0, 1, "what", "way_out"),
    "ServerTrouble": (0, 1, "what", "way_out"),
    "CertificateTrouble": (0, 1, "what", "way_out"),
    "Remark": ("what", "why"),
    "Part": (2,),
    "Check": ("name", "words", "way_out"),
}
SILENT = frozenset({"cli", "sandbox"})  # no window says what they say
# Tables and lines of the layers below the window: their texts, not the keys.
TABLES = {
    "domain/contacts.py": ("Block", "SENTENCES"),
    "domain/dates.py": ("MONTHS",),
    "domain/forecast.py": ("BY_PROVIDER", "BY_HABIT"),
    "domain/message.py": ("Origin",),
    "domain/proof.py": (
        *("SENTENCES", "HITS", "COPIED", "PLACED", "JUDGED_BY_RULE", "JUDGEMENTS"),
        *("JUDGED_BOUNCE", "BOUNCE_BY_RULE", "DID", "TITLES"),
    ),
    "domain/reasons.py": ("HARD", "SPAM", "SOFT", "ON_HOLD", "UNDEFINED"),
    "domain/records.py": ("NO_RECORD", "NO_RECORDS", "SEVERAL", "UNUSUAL", "DISTRUST"),
    "domain/remarks.py": ("Mend",),
    "domain/rules.py": ("Section", "Type"),
    "domain/sign_in.py": ("REGISTER", "ASK", "INSTEAD", "WORDS"),
    "domain/status.py": ("Delivery", "Reading", "Mark"),
    "engine/addresses.py": ("WAY_OUT",),
    "engine/merge.py": ("CANCELLED",),
    "engine/outbox.py": ("READY", "REMOVED", "GAVE_UP", "INTERRUPTED"),
    "engine/screen.py": ("STATE", "UNCHECKED"),
    "engine/waiting.py": ("GONE", "TAKEN_BACK"),
    "engine/watcher.py": ("STATES", "WATCHING"),
    "ledger/rows.py": ("OFFLINE",),
    "ledger/store.py": ("WORLD", "_KEPT"),
    "mail/check.py": ("NO_LOGIN", "HOLDS", "_PROTECTION"),
    "mail/envelope.py": ("WORDS",),
    "mail/refusal.py": ("_AGAIN", "_KNOWN_AS", "_BUSY"),
    "mail/spam.py": ("WAY_OUT",),
    "mail/submission.py": ("_IN_LETTER", "_SUCH_AS"),
}
# Tables of words in resources: file -> the keys whose texts are said.
DATA = {"fetchers.toml": ("words",), "providers.toml": ("words",)}


class Text(NamedTuple):
    source: str
    counted: bool = False  # it has a form for each kind of number


class Entry(NamedTuple):
    """What a catalogue says for a text: one form, or as many as the language has numbers."""

    forms: tuple[str, ...] = ("",)
    finished: bool = False


Catalogue = dict[Text, Entry]


def main(languages: list[str]) -> int:
    texts = spoken()
    known = {file.stem.rpartition("_")[2] for file in CATALOGUES.glob("*.ts")}
    for language in sorted(known | set(languages)):
        path = CATALOGUES / f"mailtracker_{language}.ts"
        before = read(path) if path.exists() else {}
        catalogue = {text: before.get(text, Entry()) for text in texts}
        path.write_text(written(catalogue, language), encoding="utf-8")
        release(path, path.with_suffix(".qm"))
        left = sum(not entry.finished for entry in catalogue.values())
        print(f"{language}: {len(catalogue)} texts, {left} to translate")
    return 0


def spoken() -> list[Text]:
    """Return every text of the code that a user may read, in the order of the alphabet."""
    files = (file for file in CODE.rglob("*.py") if file.parent.name not in SILENT)
    called = (text for file in files for text in said_in(file))
    listed = (Text(source) for file, names in TABLES.items() for source in tabled(file, names))
    resources = (Text(words) for file, keys in DATA.items() for words in kept_in(file, keys))
    return sorted({*called, *listed, *resources})


def said_in(file: Path) -> Iterator[Text]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"), str(file))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            for argument in arguments(node, SPEAKING.get(node.func.id, ())):
                for source in literals(argument):
                    yield Text(source, counted=node.func.id == "many")


def arguments(call: ast.Call, wanted: tuple[int | str, ...]) -> Iterator[ast.expr]:
    for one in wanted:
        if isinstance(one, int) and one < len(call.args):
            yield call.args[one]
        yield from (key.value for key in call.keywords if key.arg == one)


def literals(node: ast.expr) -> Iterator[str]:
    """Yield a literal, or both of `"a" if x else "b"`."""
    if isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and worded(node.value):
        yield node.value


def worded(text: str) -> bool:
    """Whether there is a word in it: "{first}: {last}" is the same in every language."""
    return any(one.isalpha() for one in re.sub(r"{[^}]*}", "", text))


def tabled(file: str, names: tuple[str, ...]) -> Iterator[str]:
    """Yield the texts that stand under these names in a module."""
    tree = ast.parse((CODE / file).read_text(encoding="utf-8"), file)
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and node.name in names:
            for line in node.body:
                yield from texts(line.value if isinstance(line, ast.Assign) else None)
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield from texts(node.value if node.targets[0].id in names else None)


def texts(node: ast.expr | None) -> Iterator[str]:
    """Yield the texts of a table; a reason is said without its hyphens: "mailbox full"."""
    if isinstance(node, ast.Dict):
        for value in node.values:
            yield from texts(value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and worded(node.value):
        kebab = re.fullmatch(r"[a-z]+(-[a-z]+)+", node.value)
        yield node.value.replace("-", " ") if kebab else node.value
    elif node is not None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                yield from texts(child)


def kept_in(file: str, keys: tuple[str, ...]) -> Iterator[str]:
    def walk(data: object) -> Iterator[str]:
        for key, value in data.items() if isinstance(data, dict) else ():
            if key in keys and isinstance(value, str) and value:
                yield value
            for one in value if isinstance(value, list) else [value]:
                yield from walk(one)

    return walk(tomllib.loads((ROOT / "resources" / file).read_text(encoding="utf-8")))


# -- Qt's own format ---------------------------------------------------------------------------


def read(path: Path) -> Catalogue:
    found = {}
    for message in ElementTree.parse(path).iter("message"):  # noqa: S314 - our own file
        told = message.find("translation")
        assert told is not None
        counted = message.get("numerus") == "yes"
        forms = [form.text or "" for form in told] if counted else [told.text or ""]
        text = Text(message.findtext("source") or "", counted)
        found[text] = Entry(tuple(forms), finished=told.get("type") != "unfinished")
    return found


def written(catalogue: Catalogue, language: str) -> str:
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text, entry in catalogue.items():
        message = ElementTree.SubElement(
            context, "message", {"numerus": "yes"} if text.counted else {}
        )
        ElementTree.SubElement(message, "source").text = text.source
        told = ElementTree.SubElement(message, "translation")
        if not entry.finished:
            told.set("type", "unfinished")
        if text.counted:
            for form in entry.forms:
                ElementTree.SubElement(told, "numerusform").text = form
        else:
            told.text = entry.forms[0]
    ElementTree.indent(root, "  ")
    body = ElementTree.tostring(root, encoding="unicode", short_empty_elements=False)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def release(source: Path, target: Path) -> None:
    """Compile a catalogue into what Qt loads."""
    command = [str(LRELEASE), "-silent", str(source), "-qm", str(target)]
    subprocess.run(command, check=True, timeout=120)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
