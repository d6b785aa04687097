/// Posts cards into channels, each once, and waits as long as Slack says.
@NullMarked
package dev.oarlock.announce.post;

import org.jspecify.annotations.NullMarked;
