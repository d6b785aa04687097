/// The question whose an id of another system is, and what is said to an answer.
@NullMarked
package dev.oarlock.slack.view.identity;

import org.jspecify.annotations.NullMarked;
