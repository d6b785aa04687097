/// What Slack accepts as blocks, as tables of shapes and limits.
@NullMarked
package dev.oarlock.local.slack.blocks;

import org.jspecify.annotations.NullMarked;
