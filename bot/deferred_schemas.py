"""Start without building what nobody needs yet.

`import aiogram` builds the pydantic schemas of some 590 classes: seconds, and a hundred megabytes, of which a
bot uses a tenth. Here the import builds what a message consists of; the rest is built when it is first used.

The versions are exact: what is skipped is the loop at the end of `aiogram/types/__init__.py`, and what takes
its place leans on how pydantic defers. With other versions, or when anything is not as expected, all stays as
its authors made it: slower, and nothing else.
"""

import importlib
import logging
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from inspect import get_annotations
from threading import RLock
from typing import Any, Final

from pydantic import BaseModel

logger = logging.getLogger(__name__)

KNOWN_VERSIONS: Final = {"aiogram": "3.31.0", "pydantic": "2.13.5"}
SWITCH: Final = "AIOGRAM_DEFERRED_SCHEMAS"  # "0" leaves the import as it is

BUILD: Final = "model_rebuild"
SERIALIZER: Final = "__pydantic_serializer__"
WORD: Final = re.compile(r"[^\W\d]\w*")


def defer_schemas(*, known: Mapping[str, str] = KNOWN_VERSIONS) -> bool:
    """Import aiogram without its schemas. Call it before anything else imports aiogram.

    True: they are built on first use. False: nothing was changed, `import aiogram` does what it always did.
    """
    if os.environ.get(SWITCH) == "0" or "aiogram" in sys.modules:
        return False
    installed = _installed(known)
    if installed != known:
        logger.warning("schemas_not_deferred", extra={"installed": installed})
        return False
    try:
        _import_deferred()
    except Exception:  # whatever was not as expected, the plain import does not depend on it
        logger.warning("schemas_not_deferred", exc_info=True)
        _forget_aiogram()
        return False
    return True


def _installed(known: Mapping[str, str]) -> dict[str, str]:
    try:
        return {name: version(name) for name in known}
    except PackageNotFoundError:
        return {}


def _forget_aiogram() -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "aiogram"]:
        del sys.modules[name]


def _import_deferred() -> None:
    with _nothing_built():
        types = importlib.import_module("aiogram.types")
    _spell_out_annotations(types)
    _build_in_turn([base for base in BaseModel.__subclasses__() if base.__module__.startswith("aiogram.")])
    # Nearly everything contains a message. Built first, it is referred to by what contains it, not repeated
    # there (0.2 s and 7 MB less). It holds half of all types, so a surprise shows here and not in mid-talk.
    types.Message.model_rebuild()


@contextmanager
def _nothing_built() -> Iterator[None]:
    rebuild = vars(BaseModel)[BUILD]
    BaseModel.model_config["defer_build"] = True  # each class made meanwhile keeps a copy of it
    setattr(BaseModel, BUILD, classmethod(lambda _model, **_options: None))
    try:
        yield
    finally:
        setattr(BaseModel, BUILD, rebuild)
        del BaseModel.model_config["defer_build"]


def _spell_out_annotations(types: Any) -> None:
    """Put the types that annotations name where Python looks for them: into the module of the class.

    The skipped loop handed all of them to each class at one moment. A schema built later may be wanted from
    anywhere (`Response[Message]`, a TypeAdapter, a model of ours), and nobody there could hand them over.
    """
    named = {name: getattr(types, name) for name in types.__all__}
    for model in named.values():
        if not (isinstance(model, type) and issubclass(model, BaseModel)):
            continue
        module = vars(sys.modules[model.__module__])
        for word in _words_of_annotations(model) & named.keys():
            if module.setdefault(word, named[word]) is not named[word]:
                raise NameError(f"{word} means two things in {model.__module__}")


def _words_of_annotations(model: type[BaseModel]) -> set[str]:
    annotations = [each for base in model.__mro__ for each in get_annotations(base).values()]
    return {word for each in annotations if isinstance(each, str) for word in WORD.findall(each)}


def _build_in_turn(bases: list[type[BaseModel]]) -> None:
    turn = Turn(vars(BaseModel)[BUILD].__func__)
    for model in set(_descendants(bases)):
        setattr(model, SERIALIZER, SerializerToBe(vars(model)[SERIALIZER], turn))

    def build(model: Any, /, **options: Any) -> bool | None:
        return turn.build(model, **options)

    for base in bases:
        setattr(base, BUILD, classmethod(build))


def _descendants(models: list[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    for model in models:
        yield model
        yield from _descendants(model.__subclasses__())


class Turn:
    """pydantic builds without a lock, and a second thread could meet a class half built: here they queue."""

    def __init__(self, rebuild: Callable[..., bool | None]) -> None:
        self._rebuild = rebuild
        self._lock = RLock()
        self._building: set[type[BaseModel]] = set()

    def build(self, model: Any, *, _parent_namespace_depth: int = 2, **options: Any) -> bool | None:
        # The names around the caller count; this method and the one it stands for have come in between.
        depth = _parent_namespace_depth + 2
        with self._lock:
            self._building.add(model)
            try:
                return self._rebuild(model, _parent_namespace_depth=depth, **options)
            finally:
                self._building.discard(model)

    def serializer(self, model: type[BaseModel], stand_in: object) -> object:
        with self._lock:
            if model not in self._building:
                model.model_rebuild(raise_errors=False)
            built = vars(model)[SERIALIZER]
            return stand_in if isinstance(built, SerializerToBe) else built


class SerializerToBe:
    """Stands where a class will have its serializer, and builds it for whoever looks.

    pydantic's own stand-in builds when one of its methods is called. An object whose class was built only as
    a part of another needs more: where no type is declared for it (`Any`, an unknown field), compiled code
    takes the serializer from its class and accepts nothing but the real one.
    """

    def __init__(self, stand_in: object, turn: Turn) -> None:
        self._stand_in = stand_in
        self._turn = turn

    def __get__(self, _instance: object, model: type[BaseModel]) -> object:
        return self._turn.serializer(model, self._stand_in)
