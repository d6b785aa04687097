/// What people read: one view a file, a decision in and a message out.
@NullMarked
package dev.oarlock.slack.view;

import org.jspecify.annotations.NullMarked;
