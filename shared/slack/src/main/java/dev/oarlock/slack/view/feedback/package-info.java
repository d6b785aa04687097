/// Questions to people about an account, and replies to the pulse, override, forecast or decision
/// that they gave.
@NullMarked
package dev.oarlock.slack.view.feedback;

import org.jspecify.annotations.NullMarked;
