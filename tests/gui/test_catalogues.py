"""The catalogues say all that the code says, and nothing of the window went past them."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from mailtracker_gui.gui import language

ROOT = Path(__file__).resolve().parents[2]
GUI = ROOT / "mailtracker_gui" / "gui"


def _script() -> object:
    spec = importlib.util.spec_from_file_location("translations", ROOT / ".ci" / "translations.py")
    assert spec
    assert spec.loader
    made = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = made
    spec.loader.exec_module(made)
    return made


translations = _script()
CATALOGUES = sorted(language.TRANSLATIONS.glob("*.ts"))
FORMS = {"pl": 3}
# Which arguments of what is called are read by people.
SHOWN: dict[str, tuple[int, ...]] = {
    **dict.fromkeys(("QCheckBox", "QLabel", "QPushButton", "QRadioButton", "QAction"), (0,)),
    **dict.fromkeys(("label", "button", "section", "number", "named", "primary_for"), (0,)),
    **dict.fromkeys(("setText", "setToolTip", "setWindowTitle", "setPlaceholderText"), (0,)),
    **dict.fromkeys(("setAccessibleName", "setAccessibleDescription", "setTitle"), (0,)),
    **dict.fromkeys(("setSpecialValueText", "setSuffix", "setPrefix", "setInformativeText"), (0,)),
    **dict.fromkeys(("addItem", "addAction", "addButton", "addMenu", "addSection"), (0,)),
    **dict.fromkeys(("say", "ask", "setLabelText", "SearchBox"), (0,)),
    "addTab": (1,),
    "AskLine": (0, 1, 2),
    "ConfirmLine": (1, 2),
    "EmptyState": (2, 3, 5, 6),
    "refused": (0,),
}
SAYING = frozenset(translations.SPEAKING)
SILENT = frozenset({"compile", "QKeySequence", "setObjectName", "print", "findChildren"})
# A width, what is copied, logged or read by machines, pages without words, a setting's name.
EXEMPT = (
    "Alexander Hartmann",
    "podman ",
    "TRACKING_HOST=",
    "License :: ",
    "<",
    "h1 {",
    "saved ",
    "No notification daemon: ",
    "nothing listens",
)
_SAMPLE = re.compile(r"^MailTracker$|^Ann Lee.*|\S*(?:@|://|\.example|example\.|mailtracker:)\S*")
UNWRAPPED = frozenset({"witness.py"})  # prints, where there is no window to read
WRAPPED = [
    file
    for file in sorted(GUI.rglob("*.py"))
    if str(file.relative_to(GUI)) not in UNWRAPPED and file.read_text(encoding="utf-8").strip()
]


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_a_catalogue_has_what_the_code_says_and_no_more(path: Path) -> None:
    assert list(translations.read(path)) == translations.spoken()


def test_no_text_is_counted_and_not_counted() -> None:
    sources = [text.source for text in translations.spoken()]
    assert len(sources) == len(set(sources))


def test_nothing_is_left_to_translate_into_polish() -> None:
    catalogue = translations.read(language.TRANSLATIONS / "mailtracker_pl.ts")
    assert [
        text for text, said in catalogue.items() if not (said.finished and all(said.forms))
    ] == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_a_translation_has_the_fields_of_its_text(path: Path) -> None:
    for text, said in translations.read(path).items():
        for form in filter(None, said.forms):
            # "{n:,} letter" may be "one letter" where a language has a form for one alone
            assert _fields(form) - _fields(text.source) == set(), text.source
            assert _fields(text.source) - _fields(form) <= ({"n"} if text.counted else set())


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_a_text_that_is_counted_has_all_forms(path: Path) -> None:
    forms = FORMS[path.stem.rpartition("_")[2]]
    for text, said in translations.read(path).items():
        assert len(said.forms) == (forms if text.counted and said.finished else 1), text.source


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_what_qt_loads_is_made_of_the_catalogue(path: Path, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    translations.release(path, made)
    assert made.read_bytes() == path.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("file", WRAPPED, ids=lambda file: str(file.relative_to(GUI)))
def test_nothing_that_is_shown_goes_past_the_catalogue(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    assert [*_bare_arguments(tree), *_bare_phrases(tree)] == []


def _bare_arguments(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield literals, or f-strings with words in them, that a widget is given to show."""
    for call in ast.walk(tree):
        if isinstance(call, ast.Call):
            for number in SHOWN.get(_name(call), ()):
                for node in call.args[number : number + 1]:
                    if isinstance(node, ast.Constant | ast.JoinedStr) and _letters(node):
                        yield node.lineno, ast.unparse(node)


def _bare_phrases(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield literals of more than one word that nobody was given to translate."""
    known = {
        id(node)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and _name(call) in SAYING | SILENT
        for node in ast.walk(call)
    }
    known |= {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}  # docstrings
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in known and _phrase(node.value):
            yield node.lineno, node.value


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _letters(node: ast.AST) -> bool:
    parts = [one.value for one in ast.walk(node) if isinstance(one, ast.Constant)]
    return any(
        isinstance(one, str) and re.search(r"[A-Za-z]{2}", _SAMPLE.sub("", one)) for one in parts
    )


def _phrase(value: object) -> bool:
    if not isinstance(value, str) or value.startswith(EXEMPT):
        return False
    return re.search(r"[A-Za-z’']{2,}[,.:;]? [A-Za-z]", _SAMPLE.sub("", value)) is not None


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}
