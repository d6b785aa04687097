/// What waits to be announced, and the channel in which it is heard.
@NullMarked
package dev.oarlock.announce.route;

import org.jspecify.annotations.NullMarked;
