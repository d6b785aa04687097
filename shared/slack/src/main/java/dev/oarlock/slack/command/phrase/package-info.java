/// Reads whole sentences about one account, typing errors in what is asked, and what Oarlock does
/// not do.
@NullMarked
package dev.oarlock.slack.command.phrase;

import org.jspecify.annotations.NullMarked;
