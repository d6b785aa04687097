/// Accounts and readers of blocks that the tests of Slack views share.
@NullMarked
package dev.oarlock.slack.testing;

import org.jspecify.annotations.NullMarked;
