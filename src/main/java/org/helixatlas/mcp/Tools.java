package org.helixatlas.mcp;

/** A component whose methods annotated as tools are offered to assistants; another is offered by being one. */
interface Tools {}
