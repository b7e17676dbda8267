/**
 * The look of a chart in a file of its own, on white: what `public/css/charts.css`
 * says, with the colours of the light page.
 */
export const fileStyle = `.chart{font:12px system-ui,"Segoe UI",Roboto,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
text{fill:#16201d}.soft{fill:#50605a}.bold{font-weight:600}.title{font-size:16px;font-weight:600}
.label{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
.page{fill:#fff}.grid{stroke:#e4e2d8}.chosen-row{fill:#e3f0ea}
.s1{fill:#287a5e;stroke:#287a5e}.s2{fill:#b13e00;stroke:#b13e00}.s3{fill:#2b367b;stroke:#2b367b}
.s4{fill:#998d52;stroke:#998d52}.s5{fill:#94537f;stroke:#94537f}.s6{fill:#0093c1;stroke:#0093c1}
.mark{stroke:#fff;stroke-width:2}.faint{fill-opacity:.6;stroke-opacity:.6}.hollow.faint{fill-opacity:1}
.hollow{fill:#fff;stroke-width:2.5}.hollow.s1{stroke:#287a5e}.hollow.s2{stroke:#b13e00}.hollow.s3{stroke:#2b367b}
.interval{stroke-width:6;stroke-linecap:round;opacity:.38}.core{stroke-width:1.5}
.break{fill:none;stroke:#16201d;stroke-width:1.5}
.part{stroke-width:1}.strength-2{fill-opacity:.58}.strength-3{fill-opacity:.28}.whisker{stroke:#16201d;stroke-width:1.5}
.line,.front{fill:none;stroke-width:2;stroke-linejoin:round;vector-effect:non-scaling-stroke}
.line.s2{stroke-dasharray:8 4}.line.s3{stroke-dasharray:2 3}.line.s4{stroke-dasharray:12 4 2 4}.line.s5{stroke-dasharray:5 2}.line.s6{stroke-dasharray:12 3 2 3 2 3}
.front{stroke:#50605a;stroke-width:1.5;stroke-dasharray:5 4}.band{stroke:none;opacity:.15}
.ring{fill:none;stroke:#16201d;stroke-width:2}.limit{stroke:#a3231b;stroke-width:1.5;stroke-dasharray:2 3}
.leader{stroke:#50605a}.limit-label{fill:#a3231b}.own-volume{stroke:#16201d}`
