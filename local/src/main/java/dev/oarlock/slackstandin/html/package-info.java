/// Slack messages and modals as HTML and SVG.
@NullMarked
package dev.oarlock.slackstandin.html;

import org.jspecify.annotations.NullMarked;
