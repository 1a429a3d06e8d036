//! Draws a group as SVG: one panel a series, both axes logarithmic.

use super::report::{duration, size};
use super::{Group, Point, Series};
use anyhow::Result;
use plotters::coord::Shift;
use plotters::prelude::*;
use std::path::Path;

const PANEL: (u32, u32) = (330, 230);
const HEADER: u32 = 34;
const OURS: RGBColor = RGBColor(0x1f, 0x5f, 0xbf);
const PEER: RGBColor = RGBColor(0xd9, 0x6b, 0x1e);
const FLOOR: RGBColor = RGBColor(0x80, 0x80, 0x80);

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// Writes the file.
pub fn draw(file: &Path, group: &Group, measured: &[(&Series, Vec<Point>)]) -> Result<()> {
    let columns = measured.len().min(3);
    let rows = measured.len().div_ceil(columns);
    let mut text = String::new();
    {
        let size = (PANEL.0 * columns as u32, HEADER + PANEL.1 * rows as u32);
        let root = SVGBackend::with_string(&mut text, size).into_drawing_area();
        root.fill(&WHITE)?;
        let (header, body) = root.split_vertically(HEADER);
        legend(&header, group, measured)?;
        for (panel, (series, points)) in body.split_evenly((rows, columns)).iter().zip(measured) {
            chart(panel, group, series, points)?;
        }
        root.present()?;
    }
    Ok(std::fs::write(file, text)?)
}

fn legend(header: &Area<'_>, group: &Group, measured: &[(&Series, Vec<Point>)]) -> Result<()> {
    header.draw(&Text::new(group.title, (12, 10), ("sans-serif", 16)))?;
    let floor = measured.iter().any(|(_, points)| points.iter().any(|point| point.floor.is_some()));
    let names = [("ours", OURS), ("peer", PEER), ("floor", FLOOR)];
    for (i, (name, colour)) in names.into_iter().take(if floor { 3 } else { 2 }).enumerate() {
        let x = header.dim_in_pixel().0 as i32 - 220 + 70 * i as i32;
        header.draw(&Circle::new((x, 17), 4, colour.filled()))?;
        header.draw(&Text::new(name, (x + 8, 11), ("sans-serif", 13)))?;
    }
    Ok(())
}

fn chart(panel: &Area<'_>, group: &Group, series: &Series, points: &[Point]) -> Result<()> {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return Ok(()) };
    let costs = || points.iter().flat_map(|point| [Some(point.ours), Some(point.peer), point.floor]).flatten();
    let least = 10_f64.powf(costs().fold(f64::MAX, f64::min).log10().floor());
    // Two powers of ten at the least, or noise would look like growth.
    let most = 10_f64.powf(costs().fold(0.0, f64::max).log10().ceil()).max(least * 100.0);
    let base = match last.size {
        _ if group.bytes => 16.0,
        0..=64 => 2.0,
        _ => 10.0,
    };
    let mut chart = ChartBuilder::on(panel)
        .caption(series.name, ("sans-serif", 14))
        .margin(8)
        .margin_right(22)
        .x_label_area_size(24)
        .y_label_area_size(52)
        .build_cartesian_2d((first.size as f64..last.size as f64).log_scale().base(base), (least..most).log_scale())?;
    chart
        .configure_mesh()
        .disable_x_mesh()
        .light_line_style(TRANSPARENT)
        .bold_line_style(BLACK.mix(0.12))
        .x_labels(5)
        .y_labels(6)
        .x_label_formatter(&|at| size(group, *at as u64))
        .y_label_formatter(&|at| duration(*at))
        .label_style(("sans-serif", 11))
        .draw()?;
    for (colour, cost) in
        [(FLOOR, (|point| point.floor) as fn(&Point) -> Option<f64>), (PEER, |point| Some(point.peer)), (OURS, |point| Some(point.ours))]
    {
        let line = points.iter().filter_map(|point| Some((point.size as f64, cost(point)?)));
        chart.draw_series(LineSeries::new(line.clone(), colour.stroke_width(2)))?;
        chart.draw_series(line.map(|at| Circle::new(at, 3, colour.filled())))?;
    }
    Ok(())
}
