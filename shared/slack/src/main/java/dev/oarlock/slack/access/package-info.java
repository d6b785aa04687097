/// Who may ask Oarlock, and into which channels it may speak.
@NullMarked
package dev.oarlock.slack.access;

import org.jspecify.annotations.NullMarked;
