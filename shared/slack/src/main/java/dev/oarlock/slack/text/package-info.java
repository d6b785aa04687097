/// How amounts, days, probabilities, bands and owners are written in a sentence.
@NullMarked
package dev.oarlock.slack.text;

import org.jspecify.annotations.NullMarked;
