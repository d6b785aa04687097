/// Slack messages and modals as HTML and SVG.
@NullMarked
package dev.oarlock.local.slack.html;

import org.jspecify.annotations.NullMarked;
