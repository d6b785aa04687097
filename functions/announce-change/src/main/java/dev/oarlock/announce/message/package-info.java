/// Which messages an announcement leads to, where each stands, and which are one of several.
@NullMarked
package dev.oarlock.announce.message;

import org.jspecify.annotations.NullMarked;
