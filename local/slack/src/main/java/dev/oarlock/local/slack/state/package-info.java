/// What the stand-in keeps: posts, ephemeral messages, open modals and trigger ids.
@NullMarked
package dev.oarlock.local.slack.state;

import org.jspecify.annotations.NullMarked;
