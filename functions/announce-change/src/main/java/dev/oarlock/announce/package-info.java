/// At-risk cards, recoveries and gongs reach Slack channels.
@NullMarked
package dev.oarlock.announce;

import org.jspecify.annotations.NullMarked;
