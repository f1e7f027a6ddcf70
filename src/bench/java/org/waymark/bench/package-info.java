/** Storms, kills and ratios: what takes too long for every build (profile {@code bench}). */
package org.waymark.bench;
