/// Reads which accounts somebody asks for.
@NullMarked
package dev.oarlock.slack.command.listing;

import org.jspecify.annotations.NullMarked;
