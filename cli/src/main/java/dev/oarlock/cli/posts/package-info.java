/// The command `posts`: what has been posted to Slack channels so far.
@NullMarked
package dev.oarlock.cli.posts;

import org.jspecify.annotations.NullMarked;
