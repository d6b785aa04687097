/// Renewals and what came of them: what `/renewal` answers, and why somebody left or pays less.
@NullMarked
package dev.oarlock.answer.renewal;

import org.jspecify.annotations.NullMarked;
