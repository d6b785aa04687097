/// What the stand-in keeps: posts, ephemeral messages, open modals and trigger ids.
@NullMarked
package dev.oarlock.slackstandin.state;

import org.jspecify.annotations.NullMarked;
