/// Files of an instance: lines that are kept whole or not at all, and files replaced as a whole.
@NullMarked
package dev.oarlock.local.slack.disk;

import org.jspecify.annotations.NullMarked;
