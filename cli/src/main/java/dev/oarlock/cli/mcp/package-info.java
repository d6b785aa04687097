/// Oarlock as tools for agents, by the Model Context Protocol.
@NullMarked
package dev.oarlock.cli.mcp;

import org.jspecify.annotations.NullMarked;
