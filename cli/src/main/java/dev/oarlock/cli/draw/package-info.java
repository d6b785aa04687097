/// The command `draw`: Slack messages as one HTML page for the documentation.
@NullMarked
package dev.oarlock.cli.draw;

import org.jspecify.annotations.NullMarked;
