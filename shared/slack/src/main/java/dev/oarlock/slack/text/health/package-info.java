/// How score changes, assumptions and signals are written in a sentence.
@NullMarked
package dev.oarlock.slack.text.health;

import org.jspecify.annotations.NullMarked;
