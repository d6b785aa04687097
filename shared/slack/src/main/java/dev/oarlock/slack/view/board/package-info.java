/// The board pack as a message.
@NullMarked
package dev.oarlock.slack.view.board;

import org.jspecify.annotations.NullMarked;
