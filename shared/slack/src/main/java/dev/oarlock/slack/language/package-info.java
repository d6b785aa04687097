/// What people read, in their language: English stands in the code, every other language is a file.
@NullMarked
package dev.oarlock.slack.language;

import org.jspecify.annotations.NullMarked;
