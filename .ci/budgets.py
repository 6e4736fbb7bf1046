"""Hold files and functions to their budgets: what is short can be read whole."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    median: int
    most: int
    p95: int | None = None


FILES = Budget(median=120, most=400)
FUNCTIONS = Budget(median=7, most=60, p95=30)

Sizes = dict[str, int]  # where -> lines


def main() -> int:
    files = {
        str(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "mailtracker_gui").rglob("*.py"))
    }
    files = {name: source for name, source in files.items() if source.strip()}
    lines = {name: len(source.splitlines()) for name, source in files.items()}
    functions = dict(one for name, source in files.items() for one in measured(name, source))
    broken = [*overspent("file", lines, FILES), *overspent("function", functions, FUNCTIONS)]
    print("\n".join(broken) or summary(lines, functions))
    return len(broken) > 0


def measured(name: str, source: str) -> Iterator[tuple[str, int]]:
    """Yield each function, nested ones too, with its lines from `def` to its end."""
    for node in ast.walk(ast.parse(source, name)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{name}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno + 1


def overspent(what: str, sizes: Sizes, budget: Budget) -> Iterator[str]:
    for where, size in sizes.items():
        if size > budget.most:
            yield f"{where}: {size} lines, at most {budget.most} for a {what}"
    if median(sizes.values()) > budget.median:
        yield f"{what}s: median {median(sizes.values()):g} lines, at most {budget.median}"
        yield from longest(sizes)
    if budget.p95 and p95(sizes) > budget.p95:
        yield f"{what}s: 95 % have {p95(sizes):g} lines or fewer, at most {budget.p95}"
        yield from longest(sizes)


def longest(sizes: Sizes) -> list[str]:
    ranked = sorted(sizes.items(), key=lambda one: -one[1])
    return [f"  {size:4} {where}" for where, size in ranked[:20]]


def p95(sizes: Sizes) -> float:
    return quantiles(sizes.values(), n=20, method="inclusive")[-1]


def summary(files: Sizes, functions: Sizes) -> str:
    return (
        f"{len(files)} files, median {median(files.values()):g} lines, most {max(files.values())}; "
        f"{len(functions)} functions, median {median(functions.values()):g}, "
        f"p95 {p95(functions):g}, most {max(functions.values())}"
    )


if __name__ == "__main__":
    sys.exit(main())
