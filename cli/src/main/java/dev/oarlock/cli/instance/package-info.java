/// The Oarlock that a command works with: a running instance on this machine or a deployed stack,
/// and its table.
@NullMarked
package dev.oarlock.cli.instance;

import org.jspecify.annotations.NullMarked;
