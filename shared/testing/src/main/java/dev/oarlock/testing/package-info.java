/// The far ends that tests talk to: a table, a bus and Slack. Never shipped.
@NullMarked
package dev.oarlock.testing;

import org.jspecify.annotations.NullMarked;
