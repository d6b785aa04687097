/// The room of an escalation, and what is said of it elsewhere.
@NullMarked
package dev.oarlock.slack.view.escalation;

import org.jspecify.annotations.NullMarked;
