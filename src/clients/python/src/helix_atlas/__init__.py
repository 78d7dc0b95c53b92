"""University-firm-institute networks of a Helix Atlas service, as pandas data frames, graphs and figures.

    from helix_atlas import Atlas

    atlas = Atlas("http://localhost:8080", datasets="hsp-thesis")
    atlas.measure("betweenness", families=["research", "investment"]).head()

The service computes; this package asks it and shapes its answers. Each data frame says in ``frame.attrs`` of which version
of the graph it is, and by which filter.
"""

from .atlas import Actor, Atlas
from .network import Network
from .picture import Picture
from .service import AtlasError, AtlasUnreachable, IncompleteAnswer

__all__ = ["Actor", "Atlas", "AtlasError", "AtlasUnreachable", "IncompleteAnswer", "Network", "Picture"]
