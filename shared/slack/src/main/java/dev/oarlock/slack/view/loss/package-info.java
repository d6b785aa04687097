/// Losses: why something was lost, and which sign should have warned.
@NullMarked
package dev.oarlock.slack.view.loss;

import org.jspecify.annotations.NullMarked;
