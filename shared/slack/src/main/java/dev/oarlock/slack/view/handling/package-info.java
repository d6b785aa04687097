/// The card of a risk and what people do about it: claim, hand over, snooze, resolve.
@NullMarked
package dev.oarlock.slack.view.handling;

import org.jspecify.annotations.NullMarked;
