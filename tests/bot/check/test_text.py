"""Each sentence exists for each finding, with its advice, in both languages."""

import ast
from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, VariableReference
from fluent.syntax.visitor import Visitor

ROOT = Path(__file__).parents[3]
SUMMARIES = {"check-summary-good", "check-summary-wrong"}


def test_both_languages_have_the_same_keys_with_the_same_variables() -> None:
    assert sentences("ru") == sentences("en")


def test_each_finding_has_its_sentence_and_each_trouble_its_advice() -> None:
    expected = {key for key, _ in findings()}
    expected |= {f"{key}-advice" for key, mark in findings() if mark != "good"}

    assert set(sentences("ru")) - SUMMARIES == expected


class Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802  the library's name
        self.names.add(node.id.name)


def sentences(language: str) -> dict[str, set[str]]:
    text = (ROOT / "locales" / language / "check.ftl").read_text(encoding="utf-8")
    messages = [entry for entry in FluentParser().parse(text).body if isinstance(entry, Message)]
    return {message.id.name: variables(message) for message in messages}


def variables(message: Message) -> set[str]:
    visitor = Variables()
    visitor.visit(message)
    return visitor.names


def findings() -> Iterator[tuple[str, str]]:
    for path in (ROOT / "bot" / "check").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Name(id="good" | "doubt" | "wrong" as mark), args=[ast.Constant(str(key))]
                ):
                    yield key, mark
