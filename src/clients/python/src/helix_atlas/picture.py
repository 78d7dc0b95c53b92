"""Pictures that the service draws for print."""

from __future__ import annotations

import os
from typing import Any, Callable, Optional, Union

FORMATS = ("svg", "png", "pdf")


class Picture:
    """A picture drawn by the service, with its legend and caption. A notebook shows it; :meth:`save` writes it.

    The same graph and the same request give the same bytes.
    """

    def __init__(self, draw: Callable[[str], bytes], name: str):
        self._draw = draw
        self._name = name
        self._drawn: dict[str, bytes] = {}

    def __repr__(self) -> str:
        return f"<Picture {self._name}>"

    def bytes(self, format: str = "svg") -> bytes:
        """The picture as svg, png (300 dpi) or pdf (fonts embedded)."""
        if format not in FORMATS:
            raise ValueError(f"a picture is svg, png or pdf, not {format}")
        if format not in self._drawn:
            self._drawn[format] = self._draw(format)
        return self._drawn[format]

    def _repr_svg_(self) -> str:
        return self.bytes("svg").decode("utf-8")

    def _repr_png_(self) -> bytes:
        return self.bytes("png")

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        # One form is enough: with both a notebook would keep the picture twice.
        return {"image/svg+xml": self._repr_svg_(), "text/plain": repr(self)}

    def save(self, file: Union[str, "os.PathLike[str]"]) -> str:
        """Writes the picture as the ending of the file's name says, and returns that name."""
        path = os.fspath(file)
        format = os.path.splitext(path)[1].lstrip(".").lower()
        drawn = self.bytes(format)
        with open(path, "wb") as out:
            out.write(drawn)
        return path

    def plot(self, ax: Optional[Any] = None) -> Any:
        """Shows the picture with matplotlib, within axes of yours or in new ones, and returns them."""
        import io

        import matplotlib.image
        import matplotlib.pyplot as plt

        if ax is None:
            _, ax = plt.subplots(figsize=(10, 8))
        ax.imshow(matplotlib.image.imread(io.BytesIO(self.bytes("png")), format="png"))
        ax.set_axis_off()
        return ax
