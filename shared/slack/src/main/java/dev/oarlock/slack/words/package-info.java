/// How amounts, days, chances, bands and reasons are said in a sentence.
@NullMarked
package dev.oarlock.slack.words;

import org.jspecify.annotations.NullMarked;
