/// Slack's rules for Block Kit and modals, in Slack's error words.
@NullMarked
package dev.oarlock.local.slack.blocks;

import org.jspecify.annotations.NullMarked;
