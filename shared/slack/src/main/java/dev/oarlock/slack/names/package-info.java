/// Finding the account that somebody means by what they typed.
@NullMarked
package dev.oarlock.slack.names;

import org.jspecify.annotations.NullMarked;
