/// What Oarlock says, as data, and its two renderings: blocks for the eye, text that stands alone.
@NullMarked
package dev.oarlock.slack.card;

import org.jspecify.annotations.NullMarked;
