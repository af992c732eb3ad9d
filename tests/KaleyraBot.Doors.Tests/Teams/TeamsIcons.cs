namespace KaleyraBot.Tests.Teams;

/// <summary>
/// Draws the app's two icons: a speech bubble with a tick, white on teal (192×192), and its outline alone, white on nothing (32×32).
/// The files in manifest/teams are what this draws.
/// </summary>
internal static class TeamsIcons
{
    private const int Shades = 16;
    private const int Samples = 4;

    private static readonly (byte R, byte G, byte B) Teal = (0x0B, 0x6E, 0x66);

    public static byte[] Color() => Draw(192, shade => (Mix(Teal.R, shade), Mix(Teal.G, shade), Mix(Teal.B, shade), 255),
        (x, y) => Bubble(x, y, 0.30) < 0 && Tick(x, y) > 0.035);

    public static byte[] Outline() => Draw(32, shade => (255, 255, 255, Mix(0, shade)),
        (x, y) => Math.Abs(Bubble(x, y, 0.40)) < 0.038 || Tick(x, y) < 0.045);

    private static byte[] Draw(int size, Func<int, (byte, byte, byte, byte)> color, Func<double, double, bool> isInk) =>
        Png.Write(size, [.. Enumerable.Range(0, Shades).Select(color)], (x, y) => Shade(x, y, size, isInk));

    /// <summary>How much of a pixel is ink, in shades: edges come out smooth.</summary>
    private static int Shade(int x, int y, int size, Func<double, double, bool> isInk)
    {
        var inked = 0;
        for (var i = 0; i < Samples * Samples; i++)
        {
            var dx = ((i % Samples) + 0.5) / Samples;
            var dy = ((i / Samples) + 0.5) / Samples;
            inked += isInk(((x + dx) / size) - 0.5, ((y + dy) / size) - 0.5) ? 1 : 0;
        }
        return inked * (Shades - 1) / (Samples * Samples);
    }

    /// <summary>Distance to the bubble's edge, negative inside; its half width is given, its middle a little above the icon's.</summary>
    private static double Bubble(double x, double y, double half)
    {
        var middle = -0.1 * half;
        var height = half * 0.78;
        var corner = half * 0.4;
        var dx = Math.Max(Math.Abs(x) - half + corner, 0);
        var dy = Math.Max(Math.Abs(y - middle) - height + corner, 0);
        var body = Math.Sqrt((dx * dx) + (dy * dy)) - corner;
        // The tail: a triangle that leaves the body at the lower left.
        var bottom = middle + height + (half * 0.28);
        var tail = Math.Max(Math.Max((-half * 0.55) - x, y - bottom), ((x + (half * 0.55)) + (y - bottom)) * 0.7071);
        return Math.Min(body, Math.Max(tail, middle - y));
    }

    /// <summary>Distance to the two strokes of the tick.</summary>
    private static double Tick(double x, double y) =>
        Math.Min(Stroke(x, y, -0.13, -0.02, -0.04, 0.07), Stroke(x, y, -0.04, 0.07, 0.14, -0.12));

    private static double Stroke(double x, double y, double x1, double y1, double x2, double y2)
    {
        var (dx, dy) = (x2 - x1, y2 - y1);
        var along = Math.Clamp((((x - x1) * dx) + ((y - y1) * dy)) / ((dx * dx) + (dy * dy)), 0, 1);
        var (ex, ey) = (x - x1 - (along * dx), y - y1 - (along * dy));
        return Math.Sqrt((ex * ex) + (ey * ey));
    }

    private static byte Mix(byte from, int shade) => (byte)(from + ((255 - from) * shade / (Shades - 1)));
}
