/// Forms that people fill in over a conversation, and what they are told when they have.
@NullMarked
package dev.oarlock.slack.form;

import org.jspecify.annotations.NullMarked;
