/// Answers other programs over HTTP: the same accounts, lists, forecast and metrics as Slack's, to
/// the same people.
@NullMarked
package dev.oarlock.api;

import org.jspecify.annotations.NullMarked;
