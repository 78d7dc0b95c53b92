package org.helixatlas.web;

/** A controller whose answers depend on something else than the graph: their entity tags are made of that instead. */
public interface OwnEntityTag {

    /** A version of what the answers depend on: the same only where the same requests get the same answers. */
    String versionApart();
}
