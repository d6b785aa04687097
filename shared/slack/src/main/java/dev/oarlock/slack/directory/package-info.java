/// Finds the account that somebody means by what they typed.
@NullMarked
package dev.oarlock.slack.directory;

import org.jspecify.annotations.NullMarked;
