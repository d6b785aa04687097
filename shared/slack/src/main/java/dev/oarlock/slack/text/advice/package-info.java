/// The next step, the play and the evidence that are suggested for an account.
@NullMarked
package dev.oarlock.slack.text.advice;

import org.jspecify.annotations.NullMarked;
